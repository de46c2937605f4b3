package com.example.wakes_other_packages;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        startActivity(new Intent().setClassName("com.example.wakes_other_packages", "com.example.wakes_other_packages.OwnActivity"));
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://www.example.com/")));
    }
}
