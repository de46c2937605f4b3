package com.example.small_answers_of_the_platform;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.res.Configuration;
import android.graphics.Point;
import android.net.ConnectivityManager;
import android.net.Uri;
import android.os.Bundle;
import android.os.Parcelable;
import android.telephony.TelephonyManager;
import android.util.TypedValue;
import android.view.LayoutInflater;
import android.view.ViewConfiguration;
import java.util.ArrayList;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (addresses() && bundles() && names() && looks() && copies() && networks())
            ((TelephonyManager) getSystemService("phone")).getDeviceId();
    }

    private boolean addresses() {
        Uri uri = Uri.parse("http://a.example.com:81/b/c?d=e#f");
        return uri.getPort() == 81 && uri.getPathSegments().size() == 2 && uri.getPathSegments().get(1).equals("c")
                && "f".equals(uri.getFragment()) && uri.isHierarchical() && "12".equals(Uri.parse("tel:12").getSchemeSpecificPart());
    }

    private boolean bundles() {
        ArrayList<Parcelable> all = new ArrayList<>();
        all.add(new Intent());
        Bundle bundle = new Bundle();
        bundle.putParcelableArrayList("all", all);
        bundle.putIntArray("numbers", new int[] {3});
        Intent intent = new Intent().putParcelableArrayListExtra("all", all).setPackage("p");
        return bundle.getParcelableArrayList("all").size() == 1 && bundle.getIntArray("numbers")[0] == 3
                && intent.getParcelableArrayListExtra("all").size() == 1 && "p".equals(intent.getPackage());
    }

    private boolean names() {
        ComponentName name = ComponentName.unflattenFromString("a.b/.C");
        return "a.b.C".equals(name.getClassName()) && "a.b".equals(name.getPackageName()) && "a.b/.C".equals(name.flattenToShortString())
                && "a.b/a.b.C".equals(name.flattenToString()) && ComponentName.unflattenFromString("a.b") == null;
    }

    private boolean looks() {
        Point size = new Point();
        getWindowManager().getDefaultDisplay().getSize(size);
        TypedValue value = new TypedValue();
        boolean set = getTheme().resolveAttribute(R.attr.windowBar, value, true);
        boolean never = getTheme().resolveAttribute(R.attr.neverSet, new TypedValue(), true);
        return set && !never && value.type == TypedValue.TYPE_INT_BOOLEAN && value.data != 0
                && size.y == getResources().getDisplayMetrics().heightPixels && ViewConfiguration.get(this).getScaledTouchSlop() > 0
                && ((LayoutInflater) getSystemService("layout_inflater")).getContext() == this;
    }

    private boolean copies() {
        Configuration now = getResources().getConfiguration();
        Configuration copy = new Configuration(now);
        int copied = copy.uiMode;
        copy.uiMode = 0;
        return copied != 0 && copied == now.uiMode;
    }

    private boolean networks() {
        ConnectivityManager networks = (ConnectivityManager) getSystemService("connectivity");
        return networks.getNetworkInfo(1).isConnected() && !networks.getNetworkInfo(0).isConnected()
                && networks.getNetworkCapabilities(networks.getActiveNetwork()).hasTransport(1) && !networks.isActiveNetworkMetered();
    }
}
