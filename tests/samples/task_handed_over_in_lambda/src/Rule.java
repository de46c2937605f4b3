package com.example.task_handed_over_in_lambda;


import android.content.Context;
import java.util.function.Consumer;

final class Rule {
    private final Consumer<Context> what;

    Rule(Consumer<Context> what) {
        this.what = what;
    }

    void apply(Context context) {
        what.accept(context);
    }
}
