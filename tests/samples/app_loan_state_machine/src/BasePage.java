package com.example.app_loan_state_machine;

import android.app.Activity;
import android.os.Bundle;
import android.view.Window;

public abstract class BasePage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestWindowFeature(Window.FEATURE_NO_TITLE);
        begin();
    }

    protected abstract void begin();
}
