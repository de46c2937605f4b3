package com.example.values_of_annotations_and_xml_decide;


enum Mode {
    OFF,
    ON
}
