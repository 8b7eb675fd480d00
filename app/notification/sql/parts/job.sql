-- What is read of a job: struct job.
       id, kind, subject_id as subject, org_id as org, state, attempts,
       run_at, last_error, created_at
