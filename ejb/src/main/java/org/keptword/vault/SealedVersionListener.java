package org.keptword.vault;

import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;
import org.keptword.custody.SealedColumns;

/**
 * Seals the texts of a row for its new version, all of them at each update, so that a text of an earlier version does not open when it is
 * put back. After each insert and update it compares the versions once more: where they differ the transaction fails and nothing is stored
 * that could not be read.
 */
public final class SealedVersionListener
        implements PreUpdateEventListener, PostInsertEventListener, PostUpdateEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Map<EntityPersister, List<Text>> texts = new ConcurrentHashMap<>();
    private transient @Nullable Vault vault;

    /** Makes Hibernate tell of its inserts and updates. */
    public static final class Registration implements Integrator {

        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            SealedVersionListener listener = new SealedVersionListener();
            EventListenerRegistry events = factory.getServiceRegistry().requireService(EventListenerRegistry.class);
            events.appendListeners(EventType.PRE_UPDATE, listener);
            events.appendListeners(EventType.POST_INSERT, listener);
            events.appendListeners(EventType.POST_UPDATE, listener);
        }

        @Override
        public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry services) {
            // The listeners end with their factory.
        }
    }

    /** A column of an entity that holds a sealed text, in the entity itself or in one of its parts. */
    private record Text(
            AttributeMapping attribute, @Nullable AttributeMapping part, String table, String column) {

        @Nullable
        Sealed in(Object[] state) {
            Object value = state[attribute.getStateArrayPosition()];
            return (Sealed) (part == null || value == null ? value : part.getValue(value));
        }

        void put(Sealed sealed, PreUpdateEvent event) {
            int at = attribute.getStateArrayPosition();
            if (part == null) {
                event.getState()[at] = sealed;
                event.getPersister().setValue(event.getEntity(), at, sealed);
            } else {
                part.setValue(event.getState()[at], sealed);
            }
        }
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        EntityPersister row = event.getPersister();
        for (Text text : textsOf(row)) {
            Sealed old = text.in(event.getState());
            if (old != null && isVersioned(text, row)) {
                int before = version(row, event.getOldState());
                int now = version(row, event.getState());
                if (now != before && !isFor(old, now)) {
                    int practice = row.findAttributeMapping("practiceId").getStateArrayPosition();
                    SealedColumn place = new SealedColumn(
                            (UUID) event.getState()[practice],
                            text.table(),
                            text.column(),
                            (UUID) event.getId(),
                            before);
                    text.put(vault().reseal(place, old, now), event);
                }
            }
        }
        return false;
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        requireVersion(event.getPersister(), event.getState(), false);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        EntityPersister row = event.getPersister();
        requireVersion(
                row,
                event.getState(),
                !row.isVersioned() || version(row, event.getState()) == version(row, event.getOldState()));
    }

    /** What was read from the row and has no version in memory is right if the row kept its version. */
    private void requireVersion(EntityPersister row, Object[] state, boolean kept) {
        for (Text text : textsOf(row)) {
            Sealed sealed = text.in(state);
            if (sealed != null
                    && !(isVersioned(text, row)
                            ? isFor(sealed, version(row, state)) || (kept && sealed.version() == null)
                            : sealed.version() == null)) {
                throw new IllegalStateException(
                        text.table() + "." + text.column() + " is not sealed for the version of its row");
            }
        }
    }

    private static boolean isVersioned(Text text, EntityPersister row) {
        return row.isVersioned() && SealedColumns.changes(text.table());
    }

    private static int version(EntityPersister row, Object[] state) {
        return (Integer) state[row.getVersionProperty()];
    }

    private static boolean isFor(Sealed sealed, int version) {
        return sealed.version() != null && sealed.version() == version;
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister row) {
        return false;
    }

    private Vault vault() {
        Vault found = vault;
        if (found == null) {
            found = CDI.current().select(Vault.class).get();
            vault = found;
        }
        return found;
    }

    private List<Text> textsOf(EntityPersister row) {
        return texts.computeIfAbsent(row, SealedVersionListener::find);
    }

    private static List<Text> find(EntityPersister row) {
        List<Text> found = new ArrayList<>();
        row.forEachAttributeMapping(attribute -> {
            if (attribute instanceof EmbeddableValuedModelPart parts) {
                parts.getEmbeddableTypeDescriptor().forEachAttributeMapping(part -> add(attribute, part, found));
            } else {
                add(attribute, null, found);
            }
        });
        return List.copyOf(found);
    }

    private static void add(AttributeMapping attribute, @Nullable AttributeMapping part, List<Text> found) {
        (part == null ? attribute : part).forEachSelectable((at, column) -> {
            if (column.getJdbcMapping().getJavaTypeDescriptor().getJavaTypeClass() == Sealed.class) {
                String table = column.getContainingTableExpression();
                found.add(new Text(
                        attribute, part, table.substring(table.indexOf('.') + 1), column.getSelectionExpression()));
            }
        });
    }
}
