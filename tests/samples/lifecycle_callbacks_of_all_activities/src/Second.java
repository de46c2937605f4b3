package com.example.lifecycle_callbacks_of_all_activities;

import android.app.Activity;
import android.os.Bundle;

class Second extends Cb {
    @Override
    public void onActivityCreated(Activity a, Bundle b) {
        a.getPackageManager().getInstalledPackages(0);
    }
}
