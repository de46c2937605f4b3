package com.example.app_weather_question_on_top;

import android.content.Context;
import java.util.ArrayList;
import java.util.List;

final class Sources {
    private final List<Source> order = new ArrayList<>();

    Sources(Context context) {
        order.add(new GpsSource(context));
        order.add(new WifiSource(context));
        order.add(new SavedSource(CityStore.of(context)));
    }

    String first() {
        for (Source source : order) {
            String found = source.where();
            if (found != null) {
                return found;
            }
        }
        return "";
    }
}
