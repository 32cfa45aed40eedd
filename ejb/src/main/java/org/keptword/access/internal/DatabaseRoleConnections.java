package org.keptword.access.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.AbstractDataSourceBasedMultiTenantConnectionProviderImpl;
import org.keptword.shared.Known;

/** The data source of each database role. Within a transaction a data source gives out one connection, however often it is asked. */
public class DatabaseRoleConnections extends AbstractDataSourceBasedMultiTenantConnectionProviderImpl<String> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> NAMES = Map.of(
            DatabaseRoleResolver.PEOPLE, "java:jboss/datasources/KeptwordDS",
            DatabaseRoleResolver.JOBS, "java:jboss/datasources/KeptwordJobsDS");

    private final transient Map<String, DataSource> found = new ConcurrentHashMap<>();

    @Override
    protected DataSource selectAnyDataSource() {
        return selectDataSource(DatabaseRoleResolver.PEOPLE);
    }

    @Override
    protected DataSource selectDataSource(String role) {
        return found.computeIfAbsent(role, DatabaseRoleConnections::find);
    }

    private static DataSource find(String role) {
        try {
            return InitialContext.doLookup(Known.in(NAMES, role));
        } catch (NamingException missing) {
            throw new IllegalStateException("The server has no data source for " + role, missing);
        }
    }
}
