-- What the secretariat recommends on a case.
-- $1  application
select advice, reasons, moderation from recommendation where application_id = $1;
