package org.keptword.web.portal;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.keptword.homework.answer.ExerciseView;

/**
 * Renders the form of an exercise from its definition: to answer while it can be written, to read otherwise. Takes nothing back;
 * attribute {@code value}: an {@link ExerciseView}.
 */
@FacesComponent(
        value = ExerciseComponent.TYPE,
        createTag = true,
        tagName = "exercise",
        namespace = "http://keptword.org/portal")
public class ExerciseComponent extends UIComponentBase {

    static final String TYPE = "org.keptword.Exercise";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ExerciseView view = (ExerciseView) getAttributes().get("value");
        context.getResponseWriter().write(ExerciseForm.fill(view, Words.of(view, context)));
    }
}
