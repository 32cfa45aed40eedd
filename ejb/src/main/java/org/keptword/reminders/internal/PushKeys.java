package org.keptword.reminders.internal;

import com.interaso.webpush.VapidKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.keptword.access.Lock;
import org.keptword.access.Locks;
import org.keptword.access.Permit;
import org.keptword.reminders.model.PushKey;
import org.keptword.vault.Vault;

/** The key with which a practice signs notifications, for its jobs. */
@ApplicationScoped
public class PushKeys {

    @Inject
    PushRepository repository;

    @Inject
    Locks locks;

    @Inject
    Vault vault;

    @Inject
    Clock clock;

    /** The key; empty where nobody ever asked for notifications. */
    public Optional<Outgoing.Signer> signer(Permit job) {
        return repository.key(job).map(key -> new Outgoing.Signer(key.publicKey(), key.privateKey(vault)));
    }

    /** The public key as browsers take it, 65 bytes in Base64 for addresses. Makes the key where there is none. */
    public String forBrowsers(Permit job) {
        Outgoing.Signer signer = signer(job).orElseGet(() -> make(job));
        byte[] point = VapidKeys.create(signer.publicKey(), signer.privateKey()).getApplicationServerKey();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }

    private Outgoing.Signer make(Permit job) {
        locks.lockInPractice(Lock.PUSH_KEY, job, job.practice());
        return signer(job).orElseGet(() -> {
            VapidKeys made = VapidKeys.generate();
            Outgoing.Signer signer = new Outgoing.Signer(made.getX509PublicKey(), made.getPkcs8PrivateKey());
            repository.add(
                    new PushKey(job.practice(), signer.publicKey(), signer.privateKey(), vault, clock.instant()));
            return signer;
        });
    }
}
