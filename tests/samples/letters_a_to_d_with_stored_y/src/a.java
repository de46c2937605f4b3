package com.example.letters_a_to_d_with_stored_y;

public class a extends android.app.Application {
    @Override
    public void onCreate() {
        super.onCreate();
        d.a(this);
        d.b(this);
    }
}
