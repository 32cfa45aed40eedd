package org.keptword.web.portal;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.keptword.guide.form.Evaluation;
import org.keptword.homework.answer.ExerciseView;

/**
 * Renders answers to be read, such as those of an earlier revision; attributes {@code value}: the {@link ExerciseView}, {@code
 * entries}: what is shown of it.
 */
@FacesComponent(
        value = AnswersComponent.TYPE,
        createTag = true,
        tagName = "answers",
        namespace = "http://keptword.org/portal")
public class AnswersComponent extends UIComponentBase {

    static final String TYPE = "org.keptword.Answers";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        ExerciseView view = (ExerciseView) getAttributes().get("value");
        List<Evaluation.Entry> entries =
                (List<Evaluation.Entry>) getAttributes().get("entries");
        context.getResponseWriter().write(ExerciseForm.fill(view, Words.of(view, context), entries));
    }
}
