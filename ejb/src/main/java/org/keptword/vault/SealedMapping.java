package org.keptword.vault;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;

/** Maps a {@link Sealed} field of an entity to a {@code bytea} column of its name. Nothing has to be said at the field. */
public class SealedMapping implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeJavaType(SealedType.INSTANCE);
    }

    /** As an immutable value it is neither copied when loaded nor when flushed. */
    private static final class SealedType extends AbstractClassJavaType<Sealed> {

        private static final long serialVersionUID = 1L;

        static final SealedType INSTANCE = new SealedType();

        private SealedType() {
            super(Sealed.class, ImmutableMutabilityPlan.instance());
        }

        @Override
        public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
            return indicators.getJdbcType(SqlTypes.VARBINARY);
        }

        @Override
        public <X> @Nullable X unwrap(@Nullable Sealed value, Class<X> type, WrapperOptions options) {
            if (value == null) {
                return null;
            }
            if (type.isAssignableFrom(byte[].class)) {
                return type.cast(value.bytes());
            }
            throw unknownUnwrap(type);
        }

        @Override
        public <X> @Nullable Sealed wrap(@Nullable X value, WrapperOptions options) {
            if (value == null || value instanceof Sealed) {
                return (Sealed) value;
            }
            if (value instanceof byte[] bytes) {
                return new Sealed(bytes);
            }
            throw unknownWrap(value.getClass());
        }
    }
}
