package com.example.app_letter_box_marked_methods;

import android.content.Context;
import android.util.Log;
import java.lang.reflect.Method;

final class Postman {
    private final Round round;

    Postman(Context context) {
        round = new Round(context);
    }

    void walk(int when) {
        for (Method method : Round.class.getDeclaredMethods()) {
            Run mark = method.getAnnotation(Run.class);
            if (mark == null || mark.value() != when) {
                continue;
            }
            try {
                method.invoke(round);
            } catch (ReflectiveOperationException e) {
                Log.w("Postman", method.getName(), e);
            }
        }
    }
}
