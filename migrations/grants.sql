-- What the processes may do, as data: applied again after every migration.
-- A table that is not named here can be read and written by neither.
create temporary table grant_row (role text, what text, tables text) on commit drop;
insert into grant_row (role, what, tables) values
	('berth_web', 'select', 'mail_kind mail_choice told_once
	  sent_form application_section clock role state_move person access centre_role role_request session
	  email_token throttle organisation organisation_change
	  organisation_change_evidence membership invitation cluster resource_class
	  price_book sku scheme funding_route route_round route_step
	  route_authority requirement rubric criterion action audit_event audit_link job
	  application application_applicant application_answer document document_content declaration
	  case_part case_conflict decider technical_review assignment score recommendation
	  info_request info_response info_draft decision capacity_hold subsidy offer allocation cluster_user
	  officer_turn allocation_member usage_batch usage_segment billing_period
	  ledger_account journal posting invoice_series invoice invoice_line
	  invoice_pdf export_batch'),
	('berth_web', 'insert', 'sent_form application_section officer_turn person centre_role role_request session email_token throttle
	  organisation organisation_change organisation_change_evidence membership
	  invitation audit_event job message mail_choice told_once
	  digest_entry application
	  application_answer document document_content declaration case_part
	  technical_review assignment score recommendation info_request
	  info_response info_draft decision capacity_hold
	  subsidy offer allocation cluster_user allocation_member billing_period
	  journal posting invoice_series invoice invoice_line export_batch'),
	('berth_web', 'update', 'mail_choice sent_form application_section officer_turn person role_request session email_token throttle organisation
	  organisation_change membership invitation job application application_answer document
	  assignment info_draft decision capacity_hold offer allocation allocation_member
	  billing_period invoice_series invoice'),
	('berth_web', 'delete', 'centre_role application_answer throttle'),
	('berth_jobs', 'select', 'mail_kind mail_choice told_once digest
	  digest_entry case_part case_conflict clock demonstration role state_move person centre_role organisation
	  membership cluster resource_class price_book sku scheme
	  funding_route action audit_event audit_link job
	  message application info_request info_response info_reminder
	  capacity_hold subsidy offer allocation cluster_user
	  allocation_member usage_batch usage_segment billing_period invoice
	  invoice_line invoice_pdf throttle session email_token sent_form'),
	('berth_jobs', 'insert', 'audit_event audit_link job cluster_user usage_batch
	  usage_segment invoice_pdf message info_reminder told_once digest
	  digest_entry'),
	('berth_jobs', 'update', 'digest_entry job message allocation allocation_member
	  capacity_hold offer'),
	('berth_jobs', 'delete', 'throttle session email_token sent_form');
do $$
declare
	g record;
begin
	revoke all on all tables in schema public from berth_web, berth_jobs;
	for g in select role, what, regexp_split_to_table(trim(tables), '\s+') as tbl
	           from grant_row loop
		execute format('grant %s on %I to %I', g.what, g.tbl, g.role);
	end loop;
	-- A case that nobody answered for lapses; nothing else of it is theirs.
	grant update (state, state_since, updated_at, waited_days) on application to berth_jobs;
	-- Columns that move money's ceilings are moved by these updates only.
	grant update (used_cents, claimed_cents, released_cents) on subsidy to berth_web, berth_jobs;
	grant update (committed_cents) on scheme to berth_web, berth_jobs;
	-- An operator has a mail tried again; what it says is not theirs to read.
	grant select (id, state), update (state) on message to berth_web;
	-- A row lock needs a right to update: on the class, one harmless column.
	grant update (is_offered) on resource_class to berth_web;
	grant usage on all sequences in schema public to berth_web, berth_jobs;
end
$$;
