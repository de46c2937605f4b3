package com.example.app_metro_container_of_annotations;

import android.content.Context;
import java.util.LinkedHashMap;
import java.util.Map;

final class Container {
    private static final Class<?>[] PARTS = {Ticket.class, Album.class};
    private final Context context;
    private final Map<Class<?>, Object> made = new LinkedHashMap<>();

    Container(Context context) {
        this.context = context;
    }

    void makeAll(boolean accepted) {
        for (Class<?> part : PARTS) {
            if (!accepted && part.isAnnotationPresent(AfterTerms.class)) {
                continue;
            }
            if (!made.containsKey(part)) {
                made.put(part, make(part));
            }
        }
    }

    private Object make(Class<?> part) {
        try {
            return part.getConstructor(Context.class).newInstance(context);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
