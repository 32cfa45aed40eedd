package org.keptword.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Reads the keyset from the file named by {@code KEPTWORD_VAULT_KEYSET_FILE}; it never stands in the database. */
@ApplicationScoped
class VaultKeys {

    static final String FILE = "KEPTWORD_VAULT_KEYSET_FILE";

    @Produces
    @Singleton
    Vault vault() {
        String file = System.getenv(FILE);
        if (file == null || file.isBlank()) {
            throw new IllegalStateException(FILE + " names no key file, so no text could be read or kept");
        }
        return fromJson(read(Path.of(file)));
    }

    static Vault fromJson(String keyset) {
        try {
            Configuration aead = AeadConfig2026.get();
            return new Vault(TinkJsonProtoKeysetFormat.parseKeyset(keyset, aead, InsecureSecretKeyAccess.get())
                    .getPrimitive(aead, Aead.class));
        } catch (GeneralSecurityException e) {
            throw new VaultBroken("the key file holds no usable keyset", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file cannot be read", e);
        }
    }
}
