package com.example.second_activity_by_action;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent home = new Intent("com.example.second_activity_by_action.HOME");
        home.setPackage(getPackageName());
        startActivity(home);
        Intent paste = new Intent();
        paste.setClassName(this, "com.example.second_activity_by_action.PasteActivity");
        startActivity(paste);
    }
}
