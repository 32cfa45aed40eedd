-- Every fact of the schema keptword as one line of text each: what it owns, allows, checks and computes. The order of columns is no fact.
select f from (
select 'schema ' || nspname || ' owner ' || nspowner::regrole || ' acl ' || coalesce((select string_agg(x::text, ',' order by x::text) from unnest(nspacl) x), '-') f from pg_namespace where oid = 'keptword'::regnamespace
union all
select 'relation ' || relname || ' kind ' || relkind::text || ' owner ' || relowner::regrole || ' rls ' || relrowsecurity || ' force ' || relforcerowsecurity || ' persistence ' || relpersistence::text || ' replident ' || relreplident::text || ' options ' || coalesce(array_to_string(reloptions, ','), '-') from pg_class where relnamespace = 'keptword'::regnamespace and relkind in ('r','p','v','m','S','f') and relname <> 'flyway_schema_history'
union all
select 'grant ' || c.relname || ' ' || g.grantee::regrole || ' ' || g.privilege_type || ' grantable ' || g.is_grantable || ' by ' || g.grantor::regrole from pg_class c, aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) g where c.relnamespace = 'keptword'::regnamespace and c.relkind in ('r','p','v','m','S','f') and relname <> 'flyway_schema_history'
union all
select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' notnull ' || a.attnotnull || ' default ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-') || ' generated ' || a.attgenerated::text || ' identity ' || a.attidentity::text || ' collation ' || coalesce((select collname from pg_collation where oid = a.attcollation), '-') || ' storage ' || a.attstorage::text || ' statistics ' || coalesce(a.attstattarget::text, '-') from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relnamespace = 'keptword'::regnamespace and c.relkind in ('r','p','v','m','c') and c.relname <> 'flyway_schema_history'
union all
select 'column grant ' || c.relname || '.' || a.attname || ' ' || g.grantee::regrole || ' ' || g.privilege_type || ' grantable ' || g.is_grantable from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) g where c.relnamespace = 'keptword'::regnamespace and not a.attisdropped
union all
select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || contype::text || ' ' || pg_get_constraintdef(oid) || ' validated ' || convalidated || ' deferrable ' || condeferrable || ' enforced ' || conenforced from pg_constraint where connamespace = 'keptword'::regnamespace and conrelid::regclass::text not like '%flyway%'
union all
select 'index ' || pg_get_indexdef(indexrelid) || ' valid ' || indisvalid || ' cluster ' || indisclustered || ' unique ' || indisunique || ' primary ' || indisprimary from pg_index i join pg_class c on c.oid = i.indexrelid where c.relnamespace = 'keptword'::regnamespace and i.indrelid::regclass::text not like '%flyway%'
union all
select 'policy ' || tablename || ' ' || policyname || ' ' || permissive || ' ' || cmd || ' roles ' || roles::text || ' using ' || coalesce(qual, '-') || ' check ' || coalesce(with_check, '-') from pg_policies where schemaname = 'keptword'
union all
select 'function ' || pg_get_functiondef(oid) || ' owner ' || proowner::regrole || ' security definer ' || prosecdef || ' leakproof ' || proleakproof || ' volatility ' || provolatile::text || ' parallel ' || proparallel::text || ' config ' || coalesce(array_to_string(proconfig, ','), '-') from pg_proc where pronamespace = 'keptword'::regnamespace and prokind in ('f','p')
union all
select 'function grant ' || p.oid::regprocedure || ' ' || (case g.grantee when 0 then 'public' else g.grantee::regrole::text end) || ' ' || g.privilege_type from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g where p.pronamespace = 'keptword'::regnamespace
union all
select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) || ' enabled ' || tgenabled::text from pg_trigger where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'keptword'::regnamespace)
union all
select 'view ' || c.relname || ' ' || pg_get_viewdef(c.oid) from pg_class c where c.relnamespace = 'keptword'::regnamespace and c.relkind in ('v','m')
union all
select 'type ' || typname || ' ' || typtype::text from pg_type t where typnamespace = 'keptword'::regnamespace and typtype in ('e','d','r')
union all
select 'defaultacl ' || defaclrole::regrole || ' ' || defaclobjtype::text || ' ' || defaclacl::text from pg_default_acl where defaclnamespace = 'keptword'::regnamespace
union all
select 'extension ' || extname || ' ' || extversion from pg_extension
union all
select 'statistics ' || pg_get_statisticsobjdef(oid) from pg_statistic_ext where stxnamespace = 'keptword'::regnamespace
union all
select 'rows ' || relname || ' ' || (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from keptword.%I', relname), false, true, '')))[1]::text from pg_class where relnamespace = 'keptword'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
) fact order by f collate "C"
