-- Views are folded again beside the live ones, or as of some time, in temporary tables of their connection.
do $$ begin
    execute format('grant temporary on database %I to %I', current_database(), '${role}');
end $$;
