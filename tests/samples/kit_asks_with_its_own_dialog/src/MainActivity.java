package com.example.kit_asks_with_its_own_dialog;

import android.app.Activity;
import android.os.Bundle;
import com.example.sdk.stat.StatAgent;
import org.sample.consentkit.ConsentKit;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ConsentKit.get().request(this, status -> {
            if (status == ConsentKit.GRANTED) {
                StatAgent.init(this, "key-7");
            }
        });
    }
}
