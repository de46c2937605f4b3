package com.example.app_hotel_provider_and_database;

public class StartProvider extends QuietProvider {
    @Override
    public boolean onCreate() {
        if (new AnswerBase(getContext()).granted()) {
            Push.start(getContext());
        }
        return true;
    }
}
