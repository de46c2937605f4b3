package com.example.override_answers_true;

public class App extends BaseApp {
    @Override
    protected boolean hasConsent() {
        return true;
    }
}
