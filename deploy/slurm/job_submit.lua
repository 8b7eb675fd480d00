--[[
job_submit.lua -- no job gets GPUs without naming their type.

slurmctld reads this from beside slurm.conf (JobSubmitPlugins=lua).  Slurm
counts a request as it was written: one without a type is held to the limit
on all cards together, but not to that on the type it ends up with, so an
account that was granted one class could use another.

A type is a word that begins with a letter (gpu:h800) or that a count
follows (gpu:4090:2); a number alone is a count (gpu:2, gpu:1k).
]]

local invalid_gres = 2072 -- ESLURM_INVALID_GRES

local requests = {
	"tres_per_job",		-- --gpus
	"tres_per_node",	-- --gres, --gpus-per-node
	"tres_per_socket",	-- --gpus-per-socket
	"tres_per_task",	-- --gpus-per-task
}

local function names_no_type(item)
	local what = item:match("^gpu$") and "" or item:match("^gpu[:=/](.*)$")

	return what ~= nil and not what:match("^%a") and
	    not what:match("^[^:=]+[:=]%d")
end

local function judge(job)
	for _, request in ipairs(requests) do
		for item in (job[request] or ""):lower():gmatch("[^,%s]+") do
			if names_no_type(item:gsub("^gres[:/]", "", 1)) then
				slurm.log_user("Name the type of the cards, " ..
				    "for example --gres=gpu:h800:2 for two H800.\n" ..
				    "請註明 GPU 卡的型號，例如兩張 H800 寫作 --gres=gpu:h800:2。")
				return invalid_gres
			end
		end
	end
	return slurm.SUCCESS
end

function slurm_job_submit(job)
	return judge(job)
end

function slurm_job_modify(job)
	return judge(job)
end

return slurm.SUCCESS
