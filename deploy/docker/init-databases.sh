#!/usr/bin/env bash
# Run once by the PostgreSQL image: a database and two roles per service, from the template the launcher uses too.
set -eu
password_of() { sed -n "s/^$1=//p" /secrets/secrets.properties; }
for service in intake routing response evaluation ledger; do
  sed -e "s/\${database}/$service/g" -e "s/\${role}/$service/g" \
    -e "s/\${password}/$(password_of "$service")/g" \
    -e "s/\${owner_password}/$(password_of "${service}_owner")/g" /gridloop/database.sql |
    psql --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres
done
