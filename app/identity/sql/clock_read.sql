-- The portal's clock.
select clock_now() as now;
