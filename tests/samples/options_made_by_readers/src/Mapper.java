package com.example.options_made_by_readers;

import java.lang.reflect.Field;
import org.json.JSONObject;

final class Mapper {
    private Mapper() {}

    static <T> T read(String text, Class<T> type) {
        try {
            T made = type.getDeclaredConstructor().newInstance();
            JSONObject json = new JSONObject(text);
            for (Field field : type.getDeclaredFields()) {
                field.setAccessible(true);
                field.set(made, json.opt(field.getName()));
            }
            return made;
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
