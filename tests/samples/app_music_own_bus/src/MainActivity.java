package com.example.app_music_own_bus;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        AnswerStore store = new AnswerStore(this);
        if (!store.asked()) {
            new AgreementSheet(this, store).show();
        }
    }
}
