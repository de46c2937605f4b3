package com.example.app_farm_specifications;

import android.content.Context;
import java.util.function.Consumer;

final class Rule {
    private final Spec when;
    private final Consumer<Context> what;

    Rule(Spec when, Consumer<Context> what) {
        this.when = when;
        this.what = what;
    }

    void apply(Context context) {
        if (when.holds(context)) {
            what.accept(context);
        }
    }
}
