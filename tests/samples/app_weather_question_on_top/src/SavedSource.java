package com.example.app_weather_question_on_top;

final class SavedSource implements Source {
    private final CityStore store;

    SavedSource(CityStore store) {
        this.store = store;
    }

    @Override
    public String where() {
        return store.city();
    }
}
