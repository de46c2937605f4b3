package com.example.intent_extra_decides;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        startService(new Intent(this, S.class).putExtra("cmd", 1));
    }
}
