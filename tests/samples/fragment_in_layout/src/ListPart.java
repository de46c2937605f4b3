package com.example.fragment_in_layout;

import android.app.Fragment;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.util.Log;

public class ListPart extends Fragment {
    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        PackageManager packages = getActivity().getPackageManager();
        Log.i("ListPart", "apps " + packages.getInstalledApplications(0).size());
    }
}
