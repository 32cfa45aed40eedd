package org.keptword.web.audit;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.access.AuditLogService.AuditLogPage;
import org.keptword.access.AuditLogService.AuditLogRow;
import org.keptword.audit.AuditLogReader.Slice;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Brings one page of the audit log at a time. A page is found by the entry it begins with, because a long log can be neither counted nor skipped
 * through in a moment. So the table is told of one row more than it has seen where there are older entries, and not how many there are.
 */
public class AuditLogModel extends LazyDataModel<AuditLogWords.Line> {

    private static final long serialVersionUID = 1L;

    private final AuditLogBacking listed;

    /** Where the page that is shown begins: how many entries come before it, and its newest entry. */
    private int shown;

    private UUID begins;

    /** The entry with which the page of older ones begins, or null. */
    private UUID older;

    /**
     * @param shown how many entries come before the first page that is shown
     * @param begins its newest entry, or null for the newest of all
     */
    AuditLogModel(AuditLogBacking listed, int shown, UUID begins) {
        this.listed = listed;
        this.shown = shown;
        this.begins = begins;
    }

    /** Not asked on its own: a log is not counted. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<AuditLogWords.Line> load(
            int first, int size, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        Slice slice = slice(first);
        AuditLogPage page = listed.page(slice);
        if (slice.newerThan() != null && page.rows().size() < size) {
            if (UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof UIData table) {
                table.setFirst(0);
            }
            return show(0, listed.page(Slice.NEWEST));
        }
        return show(first, page);
    }

    private Slice slice(int first) {
        if (first == 0) {
            return Slice.NEWEST;
        }
        if (first < shown) {
            return begins == null ? Slice.NEWEST : Slice.newerThan(begins);
        }
        UUID entry = first == shown ? begins : older;
        return entry == null ? Slice.NEWEST : Slice.upTo(entry);
    }

    private List<AuditLogWords.Line> show(int first, AuditLogPage page) {
        List<AuditLogRow> rows = page.rows();
        shown = first;
        begins = rows.isEmpty() ? null : rows.get(0).line().id();
        older = page.older().orElse(null);
        setRowCount(first + rows.size() + (older == null ? 0 : 1));
        AuditLogWords words = listed.words();
        return rows.stream().map(words::line).toList();
    }

    @Override
    public String getRowKey(AuditLogWords.Line line) {
        return line.id();
    }

    /** Goes to another server without the rows of its page, which are read again there. */
    private Object writeReplace() {
        AuditLogModel bare = new AuditLogModel(listed, shown, begins);
        bare.older = older;
        bare.setRowCount(getRowCount());
        return bare;
    }
}
