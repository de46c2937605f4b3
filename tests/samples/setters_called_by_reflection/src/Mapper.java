package com.example.setters_called_by_reflection;

import android.util.Log;
import java.lang.reflect.Method;

final class Mapper {
    private Mapper() {}

    static void fill(Object target) {
        for (Method method : target.getClass().getMethods()) {
            try {
                if (method.getName().startsWith("set")) {
                    method.invoke(target, true);
                }
            } catch (ReflectiveOperationException error) {
                Log.w("mapper", error);
            }
        }
    }
}
