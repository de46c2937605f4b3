package com.example.gate_overridden_method;

public class App extends BaseApp {
    @Override
    protected boolean mayStart() {
        return getSharedPreferences("app", MODE_PRIVATE).getBoolean("user_agreed_privacy", false);
    }
}
