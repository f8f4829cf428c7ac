import { describe, expect, it } from 'vitest';
import { readXml, readXmlAs } from '../../../../../../actions/check-coverage-threshold/src/formats/xml/read.ts';
import { collect } from '../../sink.ts';

describe('the format of a report', () => {
  it.each([
    ['<coverage line-rate="1"/>', 'cobertura'],
    ['<coverage version="1.9"><sources/></coverage>', 'cobertura'],
    ['<coverage version="1"><packages/></coverage>', 'cobertura'],
    ['<coverage generated="1"><project/></coverage>', 'clover'],
    ['<coverage><project/></coverage>', 'clover'],
    ['<coverage version="1"><file path="a"/></coverage>', 'sonarqube'],
    ['<coverage version="1"/>', 'sonarqube'],
    ['<report name="x"/>', 'jacoco'],
    ['<report name="x"><sessioninfo/></report>', 'jacoco'],
    ['<report><group name="a"/></report>', 'jacoco'],
    ['<CoverageSession/>', 'opencover'],
    ['<coverage><other><project/></other><packages/></coverage>', 'cobertura'],
  ] as const)('of %s is %s', (report, format) => {
    expect(collect(report, readXml).format).toBe(format);
    expect(collect(report, readXmlAs(format)).format).toBe(format);
  });

  it.each([
    ['<html/>', 'its root element is "html", which no known format has'],
    ['<testsuites/>', 'its root element is "testsuites"'],
    ['<cov:coverage/>', 'its root element is "cov:coverage"'],
    ['<coverage/>', 'its root element is `coverage`, but what is in it is not Cobertura, Clover or SonarQube'],
    ['<coverage><stats/></coverage>', 'is not Cobertura, Clover or SonarQube'],
    ['<report><stats/><data/></report>', 'its root element is `report`, but what is in it is not JaCoCo'],
  ])('of %s is none', (report, message) => {
    expect(() => collect(report, readXml)).toThrow(message);
  });

  it('is not taken for the one that was asked for', () => {
    expect(() => collect('<coverage><packages/></coverage>', readXmlAs('jacoco'))).toThrow(
      'it is a report in the format cobertura, where jacoco was asked for',
    );
  });
});
