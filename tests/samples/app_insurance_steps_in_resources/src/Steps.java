package com.example.app_insurance_steps_in_resources;

import android.content.Context;

final class Steps {
    private final Context context;

    Steps(Context context) {
        this.context = context;
    }

    void run(int array) {
        for (String name : context.getResources().getStringArray(array)) {
            step(name).run(context);
        }
    }

    private Step step(String name) {
        try {
            return (Step) Class.forName(context.getPackageName() + "." + name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
