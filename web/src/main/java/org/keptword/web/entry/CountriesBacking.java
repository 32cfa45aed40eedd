package org.keptword.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the country of a practice can be chosen from. */
@Named
@RequestScoped
public class CountriesBacking {

    @Inject
    Countries countries;

    public List<Countries.Country> getAll() {
        return countries.all();
    }
}
