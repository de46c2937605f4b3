package com.example.app_travel_router_interceptors;

import android.app.Service;
import android.content.Context;
import android.content.Intent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class Router {
    private static final Map<String, Class<?>> TABLE = new HashMap<>();
    private static final List<Interceptor> INTERCEPTORS = new ArrayList<>();

    private Router() {
    }

    static void register(String path, Class<?> target) {
        TABLE.put(path, target);
    }

    static void intercept(Interceptor interceptor) {
        INTERCEPTORS.add(interceptor);
    }

    static void open(Context context, String path) {
        String wanted = path;
        for (Interceptor interceptor : INTERCEPTORS) {
            wanted = interceptor.intercept(wanted);
        }
        Class<?> target = TABLE.get(wanted);
        if (target == null) {
            return;
        }
        Intent intent = new Intent(context, target);
        if (Service.class.isAssignableFrom(target)) {
            context.startService(intent);
        } else {
            context.startActivity(intent);
        }
    }
}
