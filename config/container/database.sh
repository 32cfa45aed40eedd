#!/bin/sh
# Creates Keptword's roles and both databases when PostgreSQL's container starts for the first time (docker-entrypoint-initdb.d). It is what
# config/keptword.env.example lists for a PostgreSQL of your own, and a database for Keycloak. psql quotes the passwords.
set -eu
set -a
. /run/secrets/database.env
set +a

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'END'
\getenv owner KEPTWORD_DB_OWNER_PASSWORD
\getenv app KEPTWORD_DB_PASSWORD
\getenv jobs KEPTWORD_DB_JOBS_PASSWORD
\getenv keycloak KC_DB_PASSWORD
create role keptword_owner login password :'owner';
create role keptword_app login nosuperuser nobypassrls password :'app';
create role keptword_jobs login nosuperuser nobypassrls password :'jobs';
create role keycloak login nosuperuser nobypassrls password :'keycloak';
create database keptword owner keptword_owner encoding 'UTF8';
create database keycloak owner keycloak encoding 'UTF8';
\connect keptword
create schema keptword authorization keptword_owner;
grant usage on schema keptword to keptword_app, keptword_jobs;
alter role keptword_owner in database keptword set search_path = keptword;
alter role keptword_app in database keptword set search_path = keptword;
alter role keptword_jobs in database keptword set search_path = keptword;
END
