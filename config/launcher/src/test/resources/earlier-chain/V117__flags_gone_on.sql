-- Since when a flag that nobody had acknowledged in time is with the cover and those who supervise, too.
set search_path to keptword;

alter table risk_flag add column gone_on_at timestamptz;
create index on risk_flag (practice_id, raised_at) where acknowledged_at is null and gone_on_at is null;
