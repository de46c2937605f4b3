package com.example.app_karaoke_actors_with_behaviours;

import android.app.Application;

public class StageApp extends Application {
    private Actor recorder;

    @Override
    public void onCreate() {
        super.onCreate();
        recorder = new Actor("recorder", new Deaf());
        recorder.tell(new Message.Answer(getSharedPreferences("stage", MODE_PRIVATE).getBoolean("privacy_yes", false)));
        recorder.tell(new Message.Open());
        new Actor("library", new Library(this)).tell(new Message.Open());
    }

    void agree() {
        getSharedPreferences("stage", MODE_PRIVATE).edit().putBoolean("privacy_yes", true).apply();
        recorder.tell(new Message.Answer(true));
    }
}
