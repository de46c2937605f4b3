package com.example.app_greenhouse_climate_by_layout_pass;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.ResolveInfo;
import android.os.Bundle;
import android.util.Log;
import java.util.List;

public class PledgeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pledge);
        findViewById(R.id.pledge_yes).setOnClickListener(view -> {
            Pledge.MADE.keep(this);
            finish();
        });
        findViewById(R.id.pledge_no).setOnClickListener(view -> {
            Pledge.REFUSED.keep(this);
            Intent launchable = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
            List<ResolveInfo> all = getPackageManager().queryIntentActivities(launchable, 0);
            Log.d("Pledge", "others " + all.size());
            finish();
        });
    }
}
