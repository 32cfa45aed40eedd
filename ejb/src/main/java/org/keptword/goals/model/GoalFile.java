package org.keptword.goals.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keptword.goals.SetGoalWeights;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.StaleState;
import org.keptword.vault.Sealed;
import org.keptword.vault.SealedColumn;
import org.keptword.vault.Vault;

/** What the counselor alone keeps about a goal: its weight, and why it ended. */
@Entity
public class GoalFile {

    @Id
    private UUID goalId;

    private UUID practiceId;

    @Column
    private UUID caseId;

    private @Nullable Integer weight;

    private @Nullable Sealed endReason;

    @Column
    private @Nullable UUID endedBy;

    @Version
    private int version;

    protected GoalFile() {}

    public GoalFile(Goal of) {
        this.goalId = of.id();
        this.practiceId = of.practiceId();
        this.caseId = of.caseId();
    }

    /** Says how much the goal counts, or null for no weight, on top of the version named; the same weight again changes nothing. */
    public void weigh(int basedOn, @Nullable Integer heavy) {
        if (heavy != null && (heavy < SetGoalWeights.LIGHTEST || heavy > SetGoalWeights.HEAVIEST)) {
            throw new DomainRefusal("refusal.goals.weight", SetGoalWeights.LIGHTEST, SetGoalWeights.HEAVIEST);
        }
        if (weight().equals(Optional.ofNullable(heavy))) {
            return;
        }
        if (basedOn != version) {
            throw new StaleState();
        }
        weight = heavy;
    }

    /** Keeps why the goal ended. */
    public void close(String reason, UUID counselor, Vault vault) {
        if (reason == null || reason.isBlank()) {
            throw new DomainRefusal("refusal.goals.noReason");
        }
        endReason = vault.seal(slot(), reason.strip());
        endedBy = counselor;
    }

    public Optional<Integer> weight() {
        return Optional.ofNullable(weight);
    }

    public @Nullable String endReason(Vault vault) {
        return vault.open(slot(), endReason);
    }

    public int version() {
        return version;
    }

    private SealedColumn slot() {
        return new SealedColumn(practiceId, "goal_file", "end_reason", goalId, version);
    }
}
