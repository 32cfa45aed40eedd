package org.keptword.access.internal;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.AbstractDataSourceBasedMultiTenantConnectionProviderImpl;
import org.hibernate.engine.jndi.spi.JndiService;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.jspecify.annotations.Nullable;
import org.keptword.shared.Known;

/** The data source of each database role. Within a transaction a data source gives out one connection, however often it is asked. */
public class DatabaseRoleConnections extends AbstractDataSourceBasedMultiTenantConnectionProviderImpl<String>
        implements ServiceRegistryAwareService {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> NAMES = Map.of(
            DatabaseRoleResolver.PEOPLE, "java:jboss/datasources/KeptwordDS",
            DatabaseRoleResolver.JOBS, "java:jboss/datasources/KeptwordJobsDS");

    private final transient Map<String, DataSource> found = new ConcurrentHashMap<>();
    private transient @Nullable JndiService directory;

    @Override
    public void injectServices(ServiceRegistryImplementor services) {
        directory = services.requireService(JndiService.class);
    }

    @Override
    protected DataSource selectAnyDataSource() {
        return selectDataSource(DatabaseRoleResolver.PEOPLE);
    }

    @Override
    protected DataSource selectDataSource(String role) {
        return found.computeIfAbsent(
                role, unknown -> (DataSource) Objects.requireNonNull(directory).locate(Known.in(NAMES, unknown)));
    }
}
