package com.example.unreachable_and_undeclared;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Intent i = new Intent();
        i.setComponent(new ComponentName(this, "com.example.unreachable_and_undeclared.GhostService"));
    }

    private void unused() {
        this.getPackageManager().getInstalledPackages(0);
    }
}
