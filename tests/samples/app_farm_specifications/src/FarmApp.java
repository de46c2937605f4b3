package com.example.app_farm_specifications;

import android.app.Application;
import java.util.Arrays;
import java.util.List;

public class FarmApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Spec accepted = new Accepted();
        List<Rule> rules = Arrays.asList(
                new Rule(accepted.and(new Always()), Gatherers::cells),
                new Rule(accepted.or(new Always()), Gatherers::nets),
                new Rule(accepted.not(), Gatherers::clip));
        rules.forEach(rule -> rule.apply(this));
    }
}
