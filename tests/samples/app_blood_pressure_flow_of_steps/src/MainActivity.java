package com.example.app_blood_pressure_flow_of_steps;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Flow(new AgreementStore(this), new Helper(this)).go(Step.SPLASH);
    }
}
