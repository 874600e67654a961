-- One database and its two roles, for one service. Read by the embedded parts, the test resource and docker-compose.
-- The owner runs the migrations; the service's own role reads and writes rows and can alter nothing. What a role must
-- not do to a table (UPDATE, DELETE, TRUNCATE on the journal) is revoked by the migration that creates the table.
-- Placeholders: database, role, password, owner_password. Statements are parted by blank lines; "\connect" by itself.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}_owner') THEN
    CREATE ROLE ${role}_owner LOGIN PASSWORD '${owner_password}';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} LOGIN PASSWORD '${password}';
  END IF;
END $$;

CREATE DATABASE ${database} OWNER ${role}_owner;

REVOKE ALL ON DATABASE ${database} FROM PUBLIC;

GRANT CONNECT ON DATABASE ${database} TO ${role};

\connect ${database}

ALTER SCHEMA public OWNER TO ${role}_owner;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO ${role};

ALTER DEFAULT PRIVILEGES FOR ROLE ${role}_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role};

ALTER DEFAULT PRIVILEGES FOR ROLE ${role}_owner IN SCHEMA public
  GRANT USAGE ON SEQUENCES TO ${role};
