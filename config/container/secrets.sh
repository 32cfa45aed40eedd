#!/bin/sh
# Creates the passwords of compose.yaml, once: ./secrets.sh FOLDER. Each file is for one service. Only its owner can enter the folder; the files themselves
# are readable, because an engine mounts them for users of the containers. An existing folder is kept.
set -eu
folder=${1:?"Name the folder for the secrets, for example: ./secrets.sh secrets"}
umask 077
mkdir "$folder" || { echo "$folder exists already. Its secrets belong to the database and are kept." >&2; exit 1; }

secret() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

superuser=$(secret) owner=$(secret) app=$(secret) jobs=$(secret) keycloak=$(secret) admin=$(secret) client=$(secret) accounts=$(secret)

printf '%s' "$superuser" >"$folder/postgres-password"
cat >"$folder/database.env" <<END
KEPTWORD_DB_OWNER_PASSWORD=$owner
KEPTWORD_DB_PASSWORD=$app
KEPTWORD_DB_JOBS_PASSWORD=$jobs
KC_DB_PASSWORD=$keycloak
END
cat >"$folder/application.env" <<END
KEPTWORD_DB_PASSWORD=$app
KEPTWORD_DB_JOBS_PASSWORD=$jobs
KEPTWORD_OIDC_CLIENT_SECRET=$client
KEPTWORD_ACCOUNTS_CLIENT_SECRET=$accounts
END
cat >"$folder/operator.env" <<END
KEPTWORD_DB_OWNER_PASSWORD=$owner
KEPTWORD_DB_PASSWORD=$app
KEPTWORD_DB_JOBS_PASSWORD=$jobs
KEPTWORD_OIDC_CLIENT_SECRET=$client
KEPTWORD_ACCOUNTS_CLIENT_SECRET=$accounts
KEPTWORD_KEYCLOAK_ADMIN_PASSWORD=$admin
END
cat >"$folder/sign-in.env" <<END
KC_DB_PASSWORD=$keycloak
KC_BOOTSTRAP_ADMIN_PASSWORD=$admin
END
chmod 0444 "$folder"/*
echo "Created in $folder. Copy it to a safe place: the database accepts these passwords only."
